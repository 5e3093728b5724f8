package org.perimeter.scoring.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.perimeter.engine.decision.Decision;
import org.perimeter.engine.decision.Decision.Cause;
import org.perimeter.engine.decision.DecisionJson;
import org.perimeter.engine.manifest.Message;
import org.perimeter.engine.manifest.json.ConsignmentJson;
import org.perimeter.engine.manifest.x12.X12Ocean309;
import org.perimeter.scoring.Scored;
import org.perimeter.scoring.ScoringNode;
import org.perimeter.scoring.Submission;
import org.perimeter.scoring.log.DecisionId;
import org.perimeter.scoring.log.LedgerLookup;
import org.perimeter.scoring.security.ClientAuthentication;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Decisions for manifests, and decisions that were made before.
///
/// An officer's client gets the decision record as it was logged, byte for byte; a trade client gets a [TradeDecision],
/// and finds again only the decisions that its own key has caused.
@RestController
public class Decisions {
    static final String EDI_X12 = "application/edi-x12";
    static final String[] TYPES = {EDI_X12, MediaType.APPLICATION_JSON_VALUE};
    private static final String PATH = "/api/v1/programmes/{programme}/decisions";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ScoringNode node;
    private final Intake intake;
    private final Clock clock;

    public Decisions(ScoringNode node, Intake intake, Clock clock) {
        this.node = node;
        this.intake = intake;
        this.clock = clock;
    }

    /// One consignment, one decision.
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> consignment(
            @PathVariable String programme,
            HttpServletRequest request,
            ClientAuthentication caller) {
        Function<byte[], Message> reader = body -> Message.of(ConsignmentJson.read(body));
        return ok(score(programme, request, caller, reader).getFirst());
    }

    /// A message with any number of bills: as many decisions, in its order.
    @PostMapping(path = PATH, consumes = EDI_X12)
    ResponseEntity<byte[]> message(
            @PathVariable String programme,
            HttpServletRequest request,
            ClientAuthentication caller) {
        List<String> decisions = score(programme, request, caller, X12Ocean309::read);
        return ok(decisions.stream().collect(Collectors.joining(",", "{\"decisions\":[", "]}")));
    }

    @GetMapping("/api/v1/decisions/{id}")
    ResponseEntity<byte[]> decision(@PathVariable String id, ClientAuthentication caller) {
        LedgerLookup.Entry entry =
                DecisionId.parse(id)
                        .flatMap(node::find)
                        .filter(found ->
                                caller.isOfficer() || found.client().equals(caller.client().id()))
                        .orElseThrow(() ->
                                ApiRefusal.of(
                                        ProblemKind.NOT_FOUND,
                                        "path /api/v1/decisions/" + id,
                                        id,
                                        node.name()));
        return ok(caller.isOfficer() ? entry.decision() : outward(entry.decision()));
    }

    private List<String> score(
            String programme,
            HttpServletRequest request,
            ClientAuthentication caller,
            Function<byte[], Message> reader) {
        Instant received = clock.instant();
        var _ = node.release(programme);
        return intake.with(
                request,
                body -> {
                    List<Scored> scored =
                            node.score(
                                    new Submission(
                                            programme,
                                            caller.client().id(),
                                            received,
                                            Cause.MESSAGE,
                                            reader.apply(body)));
                    return scored.stream()
                            .map(one -> caller.isOfficer() ? one.json() : outward(one.decision()))
                            .toList();
                });
    }

    private static String outward(String decision) {
        return outward(DecisionJson.read(decision.getBytes(StandardCharsets.UTF_8)));
    }

    private static String outward(Decision decision) {
        return JSON.writeValueAsString(TradeDecision.of(decision));
    }

    private static ResponseEntity<byte[]> ok(String json) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(json.getBytes(StandardCharsets.UTF_8));
    }
}
