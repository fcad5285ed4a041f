package io.careloop.wechatsandbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All phones, and the one that is held in the hand: a sign-in that names no phone happens on it. */
final class Phones {

    private final Map<String, Phone> byId = new LinkedHashMap<>();
    private String current;

    Phones(Collection<Phone> phones) {
        phones.forEach(phone -> byId.put(phone.id(), phone));
        current = byId.keySet().iterator().next();
    }

    synchronized Phone find(String id) {
        var phone = byId.get(id);
        if (phone == null) {
            throw new NoSuchPhone(id);
        }
        return phone;
    }

    synchronized Optional<Phone> withNumber(String number) {
        return byId.values().stream()
                .filter(phone -> phone.number().equals(number))
                .findFirst();
    }

    synchronized List<Phone> all() {
        return new ArrayList<>(byId.values());
    }

    synchronized Phone current() {
        return find(current);
    }

    synchronized void hold(String id) {
        current = find(id).id();
    }

    /** A phone that is there already stays as it is. */
    synchronized Phone add(Phone phone) {
        byId.putIfAbsent(phone.id(), phone);
        return find(phone.id());
    }

    static final class NoSuchPhone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoSuchPhone(String id) {
            super("no phone " + id);
        }
    }
}
