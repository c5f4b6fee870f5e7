package org.istmo.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.istmo.domain.access.Reader;
import org.istmo.domain.activity.KnownActivities;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.rowfile.CodeLists;
import org.istmo.domain.scope.Scope;
import org.istmo.web.table.TableFile;
import org.istmo.web.template.Choices;
import org.istmo.web.template.RowFile;

/** Opens what was brought, whatever its format, and looks through the whole of it before anything is taken. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Opening {

    private CodeLists lists;
    private KnownActivities activities;

    protected Opening() {}

    @Inject
    public Opening(CodeLists lists, KnownActivities activities) {
        this.lists = lists;
        this.activities = activities;
    }

    BroughtFile open(FileKind kind, SpooledFile file, Reader by, OfficeCode office) {
        return switch (kind) {
            case IATI ->
                new BroughtFile(
                        new Delivery(by, office, Delivery.IATI, file.sha256(), file.size()),
                        IatiFile.scanned(file.path()),
                        () -> {});
            case CSV -> rows(TableFile.csv(file.path()), Delivery.CSV, file, by, office);
            case XLSX -> rows(TableFile.xlsx(file.path()), Delivery.XLSX, file, by, office);
        };
    }

    private BroughtFile rows(TableFile table, String format, SpooledFile file, Reader by, OfficeCode office) {
        try {
            RowFile rows = RowFile.of(
                    table,
                    new Choices(lists.all(by)),
                    identifier -> activities.withIdentifier(Scope.of(by), office, identifier));
            Delivery delivery = new Delivery(by, office, format, file.sha256(), file.size(), rows.layout());
            return new BroughtFile(delivery, rows, table::close);
        } catch (RuntimeException refused) {
            table.close();
            throw refused;
        }
    }
}
