/**
 * A local stand-in for WeChat's HTTP API that refuses what WeChat refuses, with simulated phones to sign in on and to
 * read messages on. It depends on none of our modules, and the production build does without it.
 */
@NullMarked
package io.careloop.wechatsandbox;

import org.jspecify.annotations.NullMarked;
