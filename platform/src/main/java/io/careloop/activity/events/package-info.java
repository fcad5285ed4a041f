/** What other modules may hear of the journal. */
@NamedInterface("events")
@NullMarked
package io.careloop.activity.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
