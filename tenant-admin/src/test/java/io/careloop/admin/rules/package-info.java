@NullMarked
package io.careloop.admin.rules;

import org.jspecify.annotations.NullMarked;
