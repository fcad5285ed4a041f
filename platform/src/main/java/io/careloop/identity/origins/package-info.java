/** The two origins of the product, builder and patient app: two ports or hosts of one process that never share a page. */
@NullMarked
package io.careloop.identity.origins;

import org.jspecify.annotations.NullMarked;
