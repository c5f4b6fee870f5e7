package org.istmo.web.contract;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.web.account.AccountAccessResource;
import org.istmo.web.account.AccountResource;
import org.istmo.web.account.AccountsResource;
import org.istmo.web.account.MeResource;
import org.istmo.web.account.TokensResource;
import org.istmo.web.accounting.MappingsResource;
import org.istmo.web.accounting.ReconciliationsResource;
import org.istmo.web.activity.ActivitiesResource;
import org.istmo.web.audit.AuditLooksResource;
import org.istmo.web.audit.AuditTrailResource;
import org.istmo.web.audit.DayHeadsResource;
import org.istmo.web.audit.TrailErasuresResource;
import org.istmo.web.centre.ReturnsResource;
import org.istmo.web.clearance.ClearanceStepsResource;
import org.istmo.web.clearance.CommentsResource;
import org.istmo.web.clearance.DeputiesResource;
import org.istmo.web.clearance.PreviewResource;
import org.istmo.web.cutoff.CutOffResource;
import org.istmo.web.delivery.OutboxResource;
import org.istmo.web.donor.DonorsResource;
import org.istmo.web.export.ExportsResource;
import org.istmo.web.figures.AggregatesResource;
import org.istmo.web.finding.FindingsResource;
import org.istmo.web.grant.DonorFormatResource;
import org.istmo.web.grant.DueDatesResource;
import org.istmo.web.grant.GrantsResource;
import org.istmo.web.grant.StatementFormatResource;
import org.istmo.web.intake.DismissalsResource;
import org.istmo.web.intake.ImportsResource;
import org.istmo.web.intake.PostedSumsResource;
import org.istmo.web.ledger.CellsResource;
import org.istmo.web.office.LogosResource;
import org.istmo.web.overlap.NoticesResource;
import org.istmo.web.overlap.OverlapsResource;
import org.istmo.web.paging.Paging;
import org.istmo.web.period.ChecksResource;
import org.istmo.web.period.PeriodsResource;
import org.istmo.web.rate.RatesResource;
import org.istmo.web.reference.ReferenceResource;
import org.istmo.web.register.MissingDiligenceResource;
import org.istmo.web.register.NeedHistoryResource;
import org.istmo.web.register.PrefillResource;
import org.istmo.web.register.RegistersResource;
import org.istmo.web.register.ResponseWalkResource;
import org.istmo.web.report.AcknowledgementsResource;
import org.istmo.web.report.ChangesResource;
import org.istmo.web.report.EntryReportsResource;
import org.istmo.web.report.FiguresResource;
import org.istmo.web.report.QuestionsResource;
import org.istmo.web.report.ReportFilesResource;
import org.istmo.web.report.ReportTypesResource;
import org.istmo.web.report.ReportsResource;
import org.istmo.web.report.RetryResource;
import org.istmo.web.report.RevisionsResource;
import org.istmo.web.report.TieOutResource;
import org.istmo.web.report.VerificationsResource;
import org.istmo.web.sample.SamplesResource;
import org.istmo.web.sample.WorkingPaperResource;
import org.istmo.web.schedule.CalendarResource;
import org.istmo.web.schedule.ProposedSchedulesResource;
import org.istmo.web.schedule.RunsResource;
import org.istmo.web.schedule.SchedulesResource;
import org.istmo.web.schedule.SittingResource;
import org.istmo.web.schedule.SittingsResource;
import org.istmo.web.signing.SigningKeyResource;
import org.istmo.web.template.RejectedRowsResource;
import org.istmo.web.template.TemplatesResource;
import org.istmo.web.treaty.AllRoundsResource;
import org.istmo.web.treaty.AnswersResource;
import org.istmo.web.treaty.AssessmentsResource;
import org.istmo.web.treaty.ElsewhereResource;
import org.istmo.web.treaty.EvidenceResource;
import org.istmo.web.treaty.GapsResource;
import org.istmo.web.treaty.MatrixResource;
import org.istmo.web.treaty.ParticipationResource;
import org.istmo.web.treaty.ProposalsResource;
import org.istmo.web.treaty.RoundChangesResource;
import org.istmo.web.treaty.RoundDocumentResource;
import org.istmo.web.treaty.RoundTasksResource;
import org.istmo.web.treaty.RoundsResource;
import org.istmo.web.treaty.StatesResource;
import org.istmo.web.treaty.SupportingEntriesResource;
import org.istmo.web.treaty.TreatiesResource;

/**
 * What is answered at a path, as the resource itself declares it.
 *
 * @param verb such as {@code GET}
 * @param path below {@code /api/v1}, its parameters in braces and without their patterns
 */
record Endpoint(String verb, String path, Class<?> owner, Method method) {

    /** All of the API; a test finds one that is not here. */
    static final List<Class<?>> RESOURCES = List.of(
            AccountAccessResource.class,
            AccountResource.class,
            AccountsResource.class,
            AcknowledgementsResource.class,
            ActivitiesResource.class,
            AggregatesResource.class,
            AllRoundsResource.class,
            AnswersResource.class,
            AssessmentsResource.class,
            AuditLooksResource.class,
            AuditTrailResource.class,
            CalendarResource.class,
            CellsResource.class,
            ChangesResource.class,
            ChecksResource.class,
            ClearanceStepsResource.class,
            CommentsResource.class,
            CutOffResource.class,
            DayHeadsResource.class,
            DeputiesResource.class,
            DismissalsResource.class,
            DonorFormatResource.class,
            DonorsResource.class,
            DueDatesResource.class,
            ElsewhereResource.class,
            EntryReportsResource.class,
            EvidenceResource.class,
            ExportsResource.class,
            FiguresResource.class,
            FindingsResource.class,
            GapsResource.class,
            GrantsResource.class,
            ImportsResource.class,
            LogosResource.class,
            MappingsResource.class,
            MatrixResource.class,
            MeResource.class,
            MissingDiligenceResource.class,
            NeedHistoryResource.class,
            NoticesResource.class,
            OutboxResource.class,
            OverlapsResource.class,
            ParticipationResource.class,
            PeriodsResource.class,
            PostedSumsResource.class,
            PrefillResource.class,
            PreviewResource.class,
            ProposalsResource.class,
            ProposedSchedulesResource.class,
            QuestionsResource.class,
            RatesResource.class,
            ReconciliationsResource.class,
            ReferenceResource.class,
            RegistersResource.class,
            RejectedRowsResource.class,
            ReportFilesResource.class,
            ReportTypesResource.class,
            ReportsResource.class,
            ResponseWalkResource.class,
            RetryResource.class,
            ReturnsResource.class,
            RevisionsResource.class,
            RoundDocumentResource.class,
            RoundChangesResource.class,
            RoundTasksResource.class,
            RoundsResource.class,
            RunsResource.class,
            SamplesResource.class,
            SchedulesResource.class,
            SigningKeyResource.class,
            SittingResource.class,
            SittingsResource.class,
            StatementFormatResource.class,
            StatesResource.class,
            SupportingEntriesResource.class,
            TemplatesResource.class,
            TieOutResource.class,
            TokensResource.class,
            TrailErasuresResource.class,
            TreatiesResource.class,
            VerificationsResource.class,
            WorkingPaperResource.class);

    /** By path and verb, without those that are hidden. */
    static List<Endpoint> all() {
        return RESOURCES.stream()
                .flatMap(Endpoint::of)
                .filter(endpoint -> !endpoint.operation().map(Operation::hidden).orElse(false))
                .sorted(Comparator.comparing(Endpoint::path)
                        .thenComparing(Endpoint::verb)
                        .thenComparing(endpoint -> endpoint.method().getName()))
                .toList();
    }

    /** Whether it answers a list in pages. */
    boolean isList() {
        return Arrays.stream(method.getParameterTypes()).anyMatch(Paging.class::equals);
    }

    Optional<Operation> operation() {
        return Optional.ofNullable(method.getAnnotation(Operation.class));
    }

    /** The same at another path, such as that of one kind of record. */
    Endpoint at(String other) {
        return new Endpoint(verb, other, owner, method);
    }

    private static Stream<Endpoint> of(Class<?> owner) {
        return Arrays.stream(owner.getDeclaredMethods())
                .flatMap(method ->
                        verbOf(method).map(verb -> new Endpoint(verb, pathOf(owner, method), owner, method)).stream());
    }

    private static Optional<String> verbOf(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst();
    }

    private static String pathOf(Class<?> owner, Method method) {
        String whole = owner.getAnnotation(Path.class).value()
                + Optional.ofNullable(method.getAnnotation(Path.class))
                        .map(below -> "/" + below.value())
                        .orElse("");
        return "/" + plain(whole);
    }

    /** The path of a class, whose parameters stand without their patterns and names. */
    static String literals(Class<?> owner) {
        return nameless(owner.getAnnotation(Path.class).value());
    }

    /** A path whose parameters stand without their patterns and names. */
    static String nameless(String path) {
        return plain(path).replaceAll("\\{\\w+}", "{}");
    }

    /** A path whose parameters stand without their patterns. */
    static String plain(String path) {
        return path.replaceAll("\\{(\\w+)\\s*:(?:[^{}]|\\{[^}]*})*}", "{$1}");
    }
}
