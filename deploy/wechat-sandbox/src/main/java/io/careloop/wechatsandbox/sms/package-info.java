/** Short messages as Alibaba Cloud sends them: SendSms in its RPC style, to the numbers of the simulated phones. */
@NullMarked
package io.careloop.wechatsandbox.sms;

import org.jspecify.annotations.NullMarked;
