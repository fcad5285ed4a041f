@NullMarked
package io.careloop.admin.releases;

import org.jspecify.annotations.NullMarked;
