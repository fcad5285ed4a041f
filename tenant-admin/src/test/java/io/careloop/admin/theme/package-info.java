@NullMarked
package io.careloop.admin.theme;

import org.jspecify.annotations.NullMarked;
