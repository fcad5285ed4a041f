/** What every part of the sandbox stands on: requests in, callbacks out, faults and quotas on both. */
@NullMarked
package io.careloop.wechatsandbox.web;

import org.jspecify.annotations.NullMarked;
