/** What changed, what stands in the way, release, history, roll-back. */
@NullMarked
package io.careloop.admin.releases;

import org.jspecify.annotations.NullMarked;
