/**
 * The database and the Redis of the default profile and of the tests: unpacked from the class path, run as child
 * processes below one data directory, or taken from containers. Absent from the production build.
 */
@NullMarked
package io.careloop.embedded;

import org.jspecify.annotations.NullMarked;
