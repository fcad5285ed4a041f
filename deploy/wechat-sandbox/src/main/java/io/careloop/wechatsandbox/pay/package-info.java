/**
 * WeChat Pay, API v3: orders, payments and refunds of simulated money. Requests and answers are signed with RSA, and what
 * happened is posted encrypted, until somebody takes it.
 */
@NullMarked
package io.careloop.wechatsandbox.pay;

import org.jspecify.annotations.NullMarked;
