/** What is said to a reader whom a filter turned away. */
@NullMarked
package io.careloop.identity.problems;

import org.jspecify.annotations.NullMarked;
