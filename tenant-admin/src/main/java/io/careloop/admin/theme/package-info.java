/** Brand, colours and the tab bar. */
@NullMarked
package io.careloop.admin.theme;

import org.jspecify.annotations.NullMarked;
