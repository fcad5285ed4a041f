package io.careloop.blueprint;

/** What a module made of the live release of the tenant in scope; made once per release and node. */
@FunctionalInterface
public interface Compiled<T> {

    T get();
}
