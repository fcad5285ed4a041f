/** What every screen of the builder shares: texts, language, layout, sign-in, error pages. */
@NullMarked
package io.careloop.admin.ui;

import org.jspecify.annotations.NullMarked;
