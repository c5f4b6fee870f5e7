package org.istmo.domain.partner;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.istmo.domain.database.Latch;
import org.istmo.domain.intake.Excerpt;
import org.jdbi.v3.core.Handle;

/** The donors, as one batch of postings meets them. */
public class Donors {

    /** An IATI organisation identifier: a registration agency, a hyphen, a number. */
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Z]{2,3}-[A-Za-z0-9_]+(?:[-./A-Za-z0-9_ ]*)");

    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_NAME = 1_000;

    private final Handle handle;
    private final Map<String, String> aliases = new HashMap<>();
    private final Set<String> known;

    public Donors(Handle handle) {
        this.handle = handle;
        handle.createQuery("SELECT reporting_org, ref, donor FROM donor_alias WHERE retired_on IS NULL")
                .map((row, context) -> Map.entry(row.getString(1) + "\n" + row.getString(2), row.getString(3)))
                .forEach(alias -> aliases.put(alias.getKey(), alias.getValue()));
        this.known = new HashSet<>(
                handle.createQuery("SELECT code FROM donor").mapTo(String.class).list());
    }

    /**
     * The donor that a publisher's reference means, entered when it is new.
     *
     * @param ref as sent; a reference that only its publisher understands is looked up among the aliases
     * @return empty when the reference names nobody: the money is then not yet allocated to a donor
     */
    public Optional<String> named(String reportingOrg, String ref, String name) {
        String trimmed = ref.strip();
        String alias = aliases.get(reportingOrg + "\n" + trimmed);
        if (alias != null) {
            return Optional.of(alias);
        }
        if (!areCode(trimmed)) {
            return Optional.empty();
        }
        if (known.add(trimmed)) {
            Latch.DONORS.hold(handle);
            handle.createUpdate("INSERT INTO donor (code, name) VALUES (:code, :name) ON CONFLICT DO NOTHING")
                    .bind("code", trimmed)
                    .bind("name", name.isBlank() ? trimmed : Excerpt.of(name, LONGEST_NAME))
                    .execute();
        }
        return Optional.of(trimmed);
    }

    /** Whether the words can be the code of a donor. */
    public static boolean areCode(String words) {
        return words.length() <= LONGEST_CODE && IDENTIFIER.matcher(words).matches();
    }
}
