package org.istmo.domain.accounting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.Intake;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Rehearsal;
import org.istmo.domain.problem.Invalid;
import org.jdbi.v3.core.Jdbi;

/** Takes in exports of accounting systems through their mappings. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Exports {

    private Jdbi jdbi;
    private Intake intake;

    protected Exports() {}

    @Inject
    public Exports(DataSource dataSource, Intake intake) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.intake = intake;
    }

    /**
     * As {@link Intake#take}.
     *
     * @throws Invalid when the mapping is another office's, or the file lacks one of its columns
     */
    public Receipt take(Delivery delivery, Mapping mapping, ExportTable table) {
        mustBeOf(delivery, mapping);
        ExportedRows rows = new ExportedRows(jdbi, mapping, table);
        return intake.take(delivery.laidOut(rows.layout(table.name())), rows);
    }

    /** As {@link Intake#rehearse}, and refused as {@link #take}. */
    public Rehearsal rehearse(Delivery delivery, Mapping mapping, ExportTable table) {
        mustBeOf(delivery, mapping);
        return intake.rehearse(delivery, new ExportedRows(jdbi, mapping, table));
    }

    private static void mustBeOf(Delivery delivery, Mapping mapping) {
        if (!mapping.office().equals(delivery.office())) {
            throw new Invalid(
                    "?mapping",
                    "other-office",
                    "The mapping " + mapping.name() + " is of " + mapping.office() + ", not of " + delivery.office()
                            + ".");
        }
    }
}
