/** The points rules as sentences. */
@NullMarked
package io.careloop.admin.rules;

import org.jspecify.annotations.NullMarked;
