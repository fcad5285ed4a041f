/**
 * The open platform: a third-party platform is told its ticket, is authorised by mini-programs, and commits, submits
 * and releases their code; callbacks are encrypted and signed as WeChat's are.
 */
@NullMarked
package io.careloop.wechatsandbox.openplatform;

import org.jspecify.annotations.NullMarked;
