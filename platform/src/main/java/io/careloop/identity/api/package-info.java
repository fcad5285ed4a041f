/** Protection of the patient app's API: the bearer token, the member and the scope behind it, and the refusals. */
@NullMarked
package io.careloop.identity.api;

import org.jspecify.annotations.NullMarked;
