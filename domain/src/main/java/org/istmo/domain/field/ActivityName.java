package org.istmo.domain.field;

/** By which an activity is known: {@code rules.md} 1. */
public record ActivityName(String office, String identifier) {

    @Override
    public String toString() {
        return office + "/" + identifier;
    }
}
