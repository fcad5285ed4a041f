@NullMarked
package io.careloop.identity;

import org.jspecify.annotations.NullMarked;
