@NullMarked
package io.careloop;

import org.jspecify.annotations.NullMarked;
