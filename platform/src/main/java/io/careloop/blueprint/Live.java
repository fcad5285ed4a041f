package io.careloop.blueprint;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The live release in memory: its documents, their hashes, and what modules have compiled from it so far. */
record Live(LiveRelease release, Map<DocumentRef, String> hashes, Map<String, Object> compiled) {

    static Live of(LiveRelease release, Map<DocumentRef, String> hashes) {
        return new Live(release, Map.copyOf(hashes), new ConcurrentHashMap<>());
    }

    /** {@link Content#NONE} for a document that is not live. */
    String hashOf(DocumentRef ref) {
        return hashes.getOrDefault(ref, Content.NONE);
    }

    Object compiled(String name, Function<LiveRelease, ?> compiler) {
        return compiled.computeIfAbsent(name, key -> compiler.apply(release));
    }
}
