/**
 * Keeps the patient app and the builder on two origins of one process: a connector each, and a filter that lets a path
 * in by its own connector only. A script in one can then never use the session of the other.
 */
@NullMarked
package io.careloop.identity.origins;

import org.jspecify.annotations.NullMarked;
