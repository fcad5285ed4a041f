@NullMarked
package io.careloop.admin;

import org.jspecify.annotations.NullMarked;
