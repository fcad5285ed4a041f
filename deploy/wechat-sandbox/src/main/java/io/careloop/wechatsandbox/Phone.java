package io.careloop.wechatsandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * A simulated phone and its owner, who is one WeChat user.
 *
 * @param id stable over restarts: the user's openids and the phone's number derive from it
 */
public record Phone(String id, String name, int age, String note) {

    public Phone {
        if (!id.matches("[a-z0-9-]{1,60}")) {
            throw new IllegalArgumentException("a phone's id has 1 to 60 of a-z, 0-9 and -");
        }
        if (name.isBlank() || name.length() > 40 || note.length() > 200) {
            throw new IllegalArgumentException("a phone's owner has a name of at most 40 characters");
        }
        if (age < 0 || age > 130) {
            throw new IllegalArgumentException("an age lies between 0 and 130");
        }
        Objects.requireNonNull(note);
    }

    /** Eleven digits of the form of a mainland mobile number, in a range that is sold for machines only. */
    @JsonProperty
    public String number() {
        return "14" + Accounts.digits("number", id, 9);
    }
}
