package io.careloop.bench;

/** One way to do the work that is compared. */
@FunctionalInterface
interface Contestant {

    /** @param number counts the laps of this contestant from 0, warm-up included, so that each can do new work */
    Lap lap(int number) throws Exception;
}
