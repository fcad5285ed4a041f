/**
 * WeChat: turns a login code into the person it stands for, and sends subscribe messages. The only user of WeChat's SDK;
 * nothing of it shows outside.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy"})
@NullMarked
package io.careloop.wechat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
