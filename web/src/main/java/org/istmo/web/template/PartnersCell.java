package org.istmo.web.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.intake.DraftPartner;
import org.jspecify.annotations.Nullable;

/**
 * Who else takes part in a row's activity (IATI participating-org), each with its role, the type of organisation if it is known, its name, and its reference
 * in brackets: {@code implementing: OEA; funding, 10: Department of State [US-GOV-11]}.
 */
final class PartnersCell {

    private static final String KEY = "partners";
    private static final Pattern REFERENCED = Pattern.compile("([^\\[\\]]*)\\[([^\\[\\]]+)\\]");

    /** IATI OrganisationRole, by our words. */
    private static final Map<String, String> ROLES =
            Map.of("funding", "1", "accountable", "2", "extending", "3", "implementing", "4");

    private PartnersCell() {}

    /** Null when the cell is empty, and so says nothing. */
    static @Nullable List<DraftPartner> of(RowCells cells) {
        List<DraftPartner> all = new ArrayList<>();
        boolean said = ListedItems.each(cells, KEY, item -> partner(cells, item).ifPresent(all::add));
        return said ? all : null;
    }

    private static Optional<DraftPartner> partner(RowCells cells, ListedItems.Item item) {
        if (!item.hasFacts(2) || item.name().isEmpty()) {
            cells.findings()
                    .error(
                            KEY,
                            "no-partner",
                            "'" + item.whole()
                                    + "' is not of the form 'implementing: Name [REFERENCE]': role, and behind a"
                                    + " colon the name, with the reference in brackets if there is one.");
            return Optional.empty();
        }
        Optional<String> role =
                cells.code(KEY, Pick.ORGANISATION_ROLE, item.facts().get(0));
        String type = ListedItems.given(item.facts(), 1);
        Optional<String> coded = type == null ? Optional.of("") : cells.code(KEY, Pick.ORGANISATION_TYPE, type);
        if (role.isEmpty() || coded.isEmpty()) {
            return Optional.empty();
        }
        Matcher referenced = REFERENCED.matcher(item.name());
        boolean refers = referenced.matches();
        return Optional.of(new DraftPartner(
                refers ? referenced.group(2).strip() : "",
                refers ? referenced.group(1).strip() : item.name(),
                ROLES.getOrDefault(role.get(), ""),
                coded.get(),
                ""));
    }
}
