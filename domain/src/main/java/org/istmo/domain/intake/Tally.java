package org.istmo.domain.intake;

/** How many activities, or rows, of a file came to what. */
public record Tally(int accepted, int updated, int unchanged, int rejected) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0);

    Tally with(Posted.Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> new Tally(accepted + 1, updated, unchanged, rejected);
            case UPDATED -> new Tally(accepted, updated + 1, unchanged, rejected);
            case UNCHANGED -> new Tally(accepted, updated, unchanged + 1, rejected);
        };
    }

    Tally withRejection() {
        return new Tally(accepted, updated, unchanged, rejected + 1);
    }
}
