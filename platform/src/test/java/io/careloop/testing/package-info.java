/** What tests of several modules share. */
@NullMarked
package io.careloop.testing;

import org.jspecify.annotations.NullMarked;
