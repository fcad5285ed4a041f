@NullMarked
package io.careloop.admin.pages;

import org.jspecify.annotations.NullMarked;
