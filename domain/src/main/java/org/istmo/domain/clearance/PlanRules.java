package org.istmo.domain.clearance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.istmo.domain.access.Role;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Invalid;

/** What the steps of a report type keep to, whoever sets them down. */
final class PlanRules {

    private static final int LEAST = 2;
    private static final int MOST = 10;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,19}");
    private static final Set<Role> SUBMITTERS = EnumSet.of(Role.OFFICER, Role.TREATY);

    /** An auditor changes nothing and an administrator sees no report: neither clears one. */
    private static final Set<Role> CLEARERS = EnumSet.of(Role.OFFICER, Role.FINANCE, Role.HEAD, Role.TREATY);

    private final Set<String> offices;
    private final List<Invalid.Field> wrong = new ArrayList<>();

    private PlanRules(Set<String> offices) {
        this.offices = offices;
    }

    /**
     * @param offices the codes of all that there are
     * @throws Invalid naming everything that cannot stand
     */
    static List<Step> judge(List<SentStep> sent, Set<String> offices) {
        return new PlanRules(offices).steps(sent);
    }

    private List<Step> steps(List<SentStep> sent) {
        if (sent.size() < LEAST || sent.size() > MOST) {
            wrong(
                    "/steps",
                    "out-of-range",
                    "There are " + LEAST + " to " + MOST + " steps: nobody clears their own work.");
        }
        Set<String> names = new HashSet<>();
        List<Step> steps = new ArrayList<>();
        for (int index = 0; index < sent.size(); index++) {
            SentStep one = sent.get(index);
            String pointer = "/steps/" + index;
            name(pointer + "/step", one.step(), index == 0, names);
            office(pointer + "/office", one.office());
            role(pointer + "/role", one.role(), index == 0 ? SUBMITTERS : CLEARERS)
                    .ifPresent(role -> steps.add(new Step(
                            steps.size() + 1,
                            one.step(),
                            role,
                            one.office().filter(offices::contains).map(OfficeCode::new))));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return steps;
    }

    private void name(String pointer, String name, boolean first, Set<String> names) {
        if (!NAME.matcher(name).matches()) {
            wrong(pointer, "no-name", "A step's name has 1 to 20 lower-case letters, digits and hyphens.");
        } else if (first != name.equals(Step.SUBMIT)) {
            wrong(pointer, "submit-first", "The first step, and no other, is submit.");
        } else if (!names.add(name)) {
            wrong(pointer, "named-twice", "Two steps have the name " + name + ".");
        }
    }

    private Optional<Role> role(String pointer, String word, Set<Role> allowed) {
        Optional<Role> role =
                allowed.stream().filter(one -> one.word().equals(word)).findFirst();
        if (role.isEmpty()) {
            wrong(
                    pointer,
                    "unknown-role",
                    "This step is taken by one of "
                            + allowed.stream().map(Role::word).toList() + ".");
        }
        return role;
    }

    private void office(String pointer, Optional<String> office) {
        if (office.isPresent() && !offices.contains(office.get())) {
            wrong(pointer, "unknown-office", "There is no such office.");
        }
    }

    private void wrong(String pointer, String code, String detail) {
        wrong.add(new Invalid.Field(pointer, code, detail));
    }
}
