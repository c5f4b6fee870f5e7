package org.istmo.web.template;

import java.util.Optional;
import org.istmo.domain.activity.KnownActivities;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.rowfile.StandingCodes;
import org.istmo.domain.scope.Scope;

/** An office's records as the database has them. */
public record StoredRecords(KnownActivities activities, StandingCodes standing, Scope scope, OfficeCode office)
        implements OfficeRecords {

    @Override
    public Optional<KnownActivities.Its> activity(String identifier) {
        return activities.withIdentifier(scope, office, identifier);
    }

    @Override
    public boolean holds(Pick pick, String code, String identifier, String document) {
        return pick.list() != null
                && (standing.ofActivity(scope, office, identifier, pick.list(), code)
                        || standing.ofRow(scope, office, document, pick.list(), code));
    }
}
