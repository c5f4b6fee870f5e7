package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.istmo.reporting.catalogue.ReportType;

/** The types that this program makes. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ReportKinds {

    private Instance<ReportKind<?>> kinds;

    protected ReportKinds() {}

    @Inject
    public ReportKinds(@Any Instance<ReportKind<?>> kinds) {
        this.kinds = kinds;
    }

    /** By code. */
    public List<ReportType> types() {
        return kinds.stream()
                .<ReportType>map(ReportKind::type)
                .sorted(Comparator.comparing(ReportType::code))
                .toList();
    }

    public Optional<ReportKind<?>> of(String type) {
        return kinds.stream()
                .<ReportKind<?>>map(kind -> kind)
                .filter(kind -> kind.type().code().equals(type))
                .findFirst();
    }
}
