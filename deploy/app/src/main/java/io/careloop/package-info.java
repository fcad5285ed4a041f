/** The executable: it assembles the modules and adds nothing to them. */
@NullMarked
package io.careloop;

import org.jspecify.annotations.NullMarked;
