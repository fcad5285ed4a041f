@NullMarked
package io.careloop.admin.ui;

import org.jspecify.annotations.NullMarked;
