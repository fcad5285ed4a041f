/**
 * The builder: where a clinic's operators edit documents, see what patients will see, and release. It knows the modules'
 * facades and nothing of their tables.
 */
@ApplicationModule
@NullMarked
package io.careloop.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
