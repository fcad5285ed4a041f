/** The page builder: palette, phone preview, properties. */
@NullMarked
package io.careloop.admin.pages;

import org.jspecify.annotations.NullMarked;
