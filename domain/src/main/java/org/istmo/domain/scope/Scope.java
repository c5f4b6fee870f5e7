package org.istmo.domain.scope;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.istmo.domain.access.Engagement;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.sensitivity.Sensitivity;

/**
 * What a reader may see. Made from the reader in one place, handed to every query that reads business data.
 *
 * @param staff true for officers, heads, finance, the treaty focal point and auditors, who read both offices
 * @param donor the donor whose issued reports the reader sees
 * @param wholeDonor whether every agreement of that donor is seen
 * @param agreements the agreements that are seen otherwise
 * @param sensitivity the highest level that is shown
 * @param engagement the dates of a donor's verifier, who sees nothing but entries of {@code agreements} that are dated within them; empty of anybody else
 */
public record Scope(
        boolean staff,
        Optional<String> donor,
        boolean wholeDonor,
        Set<Long> agreements,
        Sensitivity sensitivity,
        Optional<Engagement> engagement) {

    public Scope {
        agreements = Set.copyOf(agreements);
    }

    /** Of anybody but a verifier. */
    public Scope(
            boolean staff, Optional<String> donor, boolean wholeDonor, Set<Long> agreements, Sensitivity sensitivity) {
        this(staff, donor, wholeDonor, agreements, sensitivity, Optional.empty());
    }

    /**
     * What a reader may look at in the work of an audit: a donor's verifier the entries that they are engaged for, anybody else what they see anyway. Outside
     * of that work a verifier sees nothing ({@link #of}), so that a path that forgets about them is closed to them.
     */
    public static Scope auditing(Reader reader) {
        return !reader.isStaff() && reader.is(Role.VERIFIER)
                ? reader.engagement()
                        .map(engaged -> new Scope(
                                false,
                                Optional.empty(),
                                false,
                                reader.agreements(),
                                Sensitivity.INTERNAL,
                                Optional.of(engaged)))
                        .orElseGet(() -> of(reader))
                : of(reader);
    }

    /** By role: staff read both offices, a donor their agreements, an administrator and a verifier nothing by that role. */
    public static Scope of(Reader reader) {
        boolean staff = reader.isStaff();
        boolean donor = !staff && reader.is(Role.DONOR);
        return new Scope(
                staff,
                donor ? reader.donor() : Optional.empty(),
                donor && reader.wholeDonor(),
                donor ? reader.agreements() : Set.of(),
                staff ? Sensitivity.CONFIDENTIAL : donor ? Sensitivity.INTERNAL : Sensitivity.PUBLIC);
    }

    /**
     * The one rule for what is the offices' own: to anybody else it is not permitted, be it there or not.
     *
     * @throws Forbidden unless the reader is staff
     */
    public void mustBeStaff() {
        if (!staff) {
            throw new Forbidden("role-missing", "This account's roles do not allow it.");
        }
    }

    /**
     * The same rule for the work of an audit.
     *
     * @throws Forbidden unless the reader is staff, or a donor's verifier who looks at what they are engaged for
     */
    public void mustBeStaffOrEngaged() {
        if (engagement.isEmpty()) {
            mustBeStaff();
        }
    }

    /** The words of the levels that are shown, as the database has them. */
    public List<String> levels() {
        return words(level -> level.compareTo(sensitivity) <= 0);
    }

    /** The words of the levels that are withheld; none for whoever reads everything. */
    public List<String> levelsAbove() {
        return words(level -> level.compareTo(sensitivity) > 0);
    }

    private static List<String> words(Predicate<Sensitivity> wanted) {
        return Arrays.stream(Sensitivity.values())
                .filter(wanted)
                .map(Sensitivity::word)
                .toList();
    }

    /** What the program itself reads on behalf of an audience: everything of the ledger, words up to the audience's level. */
    public static Scope ofAudience(Sensitivity sensitivity) {
        return new Scope(true, Optional.empty(), false, Set.of(), sensitivity);
    }
}
