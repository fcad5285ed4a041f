/** Tests of the harness itself. */
@NullMarked
package io.careloop.bench;

import org.jspecify.annotations.NullMarked;
