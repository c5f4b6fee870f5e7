package org.istmo.domain.overlap.likeness;

import java.util.Set;
import java.util.TreeSet;

/** The words of two activities beside each other, in those of their languages that are closest. */
final class Texts {

    final Wording leftTitle;
    final Wording rightTitle;
    final Wording leftWhole;
    final Wording rightWhole;
    /** The left title within the right title, and the other way. */
    final Coverage titleLeft;

    final Coverage titleRight;
    /** The left title within all that is said of the right activity, and the other way. */
    final Coverage withinRight;

    final Coverage withinLeft;

    private final Set<String> mine;
    private final Set<String> theirs;

    private Texts(Profile left, int leftIndex, Profile right, int rightIndex) {
        leftTitle = left.titles().get(leftIndex);
        rightTitle = right.titles().get(rightIndex);
        leftWhole = left.wholes().get(leftIndex);
        rightWhole = right.wholes().get(rightIndex);
        mine = left.sketch().countries();
        theirs = right.sketch().countries();
        titleLeft = Coverage.of(leftTitle, rightTitle, theirs);
        titleRight = Coverage.of(rightTitle, leftTitle, mine);
        withinRight = Coverage.of(leftTitle, rightWhole, theirs);
        withinLeft = Coverage.of(rightTitle, leftWhole, mine);
    }

    static Texts closest(Profile left, Profile right) {
        Texts closest = new Texts(left, 0, right, 0);
        for (int leftIndex = 0; leftIndex < left.titles().size(); leftIndex++) {
            for (int rightIndex = 0; rightIndex < right.titles().size(); rightIndex++) {
                if (leftIndex + rightIndex > 0) {
                    Texts other = new Texts(left, leftIndex, right, rightIndex);
                    closest = other.title() > closest.title() ? other : closest;
                }
            }
        }
        return closest;
    }

    double title() {
        double weight = titleLeft.weight() + titleRight.weight();
        return weight < 0.01 ? 0 : (titleLeft.found() + titleRight.found()) / weight;
    }

    double titleLeast() {
        return Math.min(withinRight.share(), withinLeft.share());
    }

    /** Descriptions say more or less of the same: the smaller one within the larger one. */
    double whole() {
        return Math.max(
                Coverage.of(leftWhole, rightWhole, theirs).share(),
                Coverage.of(rightWhole, leftWhole, mine).share());
    }

    double conflict(Category category) {
        return Math.min(withinRight.missingOf(category, leftTitle), withinLeft.missingOf(category, rightTitle));
    }

    /** Whether the forms are of different groups: a course is no equipment, but a workshop may be called a seminar. */
    double formConflict() {
        Set<String> left = forms(leftTitle);
        Set<String> right = forms(rightTitle);
        boolean met = left.stream().anyMatch(forms(rightWhole)::contains)
                || right.stream().anyMatch(forms(leftWhole)::contains);
        return left.isEmpty() || right.isEmpty() || met ? 0 : 1;
    }

    private static Set<String> forms(Wording wording) {
        Set<String> groups = new TreeSet<>();
        for (Term term : wording.of(Category.FORM)) {
            groups.add(term.broader().isEmpty() ? term.key() : term.broader());
        }
        return groups;
    }

    double wordConflict() {
        double least = Math.min(withinRight.missingRare(), withinLeft.missingRare());
        return Math.min(1, least / 2.4);
    }

    /** Each title speaks of something that the other side says nothing of, be it a subject here and a thing there. */
    double contentConflict() {
        return Math.min(1, Math.min(withinRight.missingContent(), withinLeft.missingContent()) / 2);
    }

    /** As {@link #contentConflict()}, one word on each side being enough: two courses of a series differ in no more. */
    double subjectConflict() {
        return Math.min(
                1, Math.min(withinRight.missingContent(), withinLeft.missingContent()) / Category.WORD.weight());
    }

    /** How many of something: conflicting when both count the same and differ. */
    double countConflict() {
        boolean shared = false;
        for (String counted : leftWhole.counts().keySet()) {
            if (rightWhole.counts().containsKey(counted)) {
                if (Sets.meet(
                        leftWhole.counts().get(counted), rightWhole.counts().get(counted))) {
                    return 0;
                }
                shared = true;
            }
        }
        return shared ? 1 : 0;
    }

    double yearConflict() {
        if (!leftTitle.years().isEmpty() && !rightTitle.years().isEmpty()) {
            return Sets.meet(leftTitle.years(), rightTitle.years()) ? 0 : 1;
        }
        boolean apart = !leftWhole.years().isEmpty()
                && !rightWhole.years().isEmpty()
                && !Sets.meet(leftWhole.years(), rightWhole.years());
        return apart ? 0.5 : 0;
    }

    Marks leftMarks() {
        return leftTitle.marks().isEmpty() ? leftWhole.marks() : leftTitle.marks();
    }

    Marks rightMarks() {
        return rightTitle.marks().isEmpty() ? rightWhole.marks() : rightTitle.marks();
    }
}
