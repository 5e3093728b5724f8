package org.perimeter.engine.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

class ContentTest {
    private static final Condition A = new Condition.Missing("shipper.name");
    private static final Condition B = new Condition.Missing("consignee.name");
    private static final Condition C = new Condition.Missing("eta");

    @Test
    void content_reads_back_as_it_was_written() {
        Content content = Examples.content();
        Content read = Content.read(content.canonical());
        assertThat(read).isEqualTo(content);
        assertThat(read.hash()).isEqualTo(Hash.of(content.canonical()));
    }

    @Test
    void the_order_of_rules_and_of_the_parts_of_a_group_does_not_change_the_hash() {
        Rule one =
                Examples.rule(
                        "R-1", new Condition.AllOf(List.of(A, new Condition.AnyOf(List.of(B, C)))));
        Rule same =
                Examples.rule(
                        "R-1", new Condition.AllOf(List.of(new Condition.AnyOf(List.of(C, B)), A)));
        Rule two = Examples.rule("R-2", new Condition.Not(new Condition.AnyOf(List.of(A, B))));
        assertThat(hash(one, two)).isEqualTo(hash(two, same));
    }

    @Test
    void everything_that_has_a_meaning_changes_the_hash() {
        Rule one = Examples.rule("R-1", new Condition.AllOf(List.of(A, B)));
        assertThat(
                        List.of(
                                hash(one),
                                hash(Examples.rule("R-2", one.when())),
                                hash(Examples.rule("R-1", new Condition.AnyOf(List.of(A, B)))),
                                hash(Examples.rule("R-1", new Condition.AllOf(List.of(A, C)))),
                                hash(Examples.rule("R-1", new Condition.AllOf(List.of(A, B, B)))),
                                hash(one, one)))
                .doesNotHaveDuplicates();
    }

    @Test
    void content_out_of_its_normal_order_is_refused() {
        Policy policy = Examples.content().policy();
        String rule0 = new String(CanonicalJson.of(policy.rules().get(0)), UTF_8);
        String rule1 = new String(CanonicalJson.of(policy.rules().get(1)), UTF_8);
        String written = new String(Examples.content().canonical(), UTF_8);
        assertThat(written).contains(rule0 + "," + rule1);
        assertRefused(
                written.replace(rule0 + "," + rule1, rule1 + "," + rule0),
                Reason.NOT_CANONICAL,
                "");
    }

    @Test
    void unknown_missing_and_converted_fields_are_refused_with_their_place() {
        String written = new String(Examples.content().canonical(), UTF_8);
        assertRefused(written.replaceFirst("\\{", "{\"aside\":1,"), Reason.UNKNOWN_FIELD, "/aside");
        assertRefused(
                written.replace("\"basis\":\"\",", ""),
                Reason.MISSING_FIELD,
                "/policy/rules/0/governance/basis");
        assertRefused(
                written.replace("\"delegations\":[],", ""), Reason.MISSING_FIELD, "/delegations");
        assertRefused(
                written.replace("\"points\":25", "\"points\":\"25\""), Reason.WRONG_VALUE, null);
        assertRefused(
                written.replace("\"is\":\"points\"", "\"is\":\"script\""),
                Reason.WRONG_VALUE,
                null);
        assertRefused(
                written.replace(
                        "\"is\":\"points\"", "\"is\":\"org.perimeter.engine.rule.Effect$Points\""),
                Reason.WRONG_VALUE,
                null);
        assertRefused(
                written.replace("\"schema\":1", "\"schema\":\"1\""), Reason.WRONG_VALUE, "/schema");
    }

    @Test
    void content_without_settings_has_the_bytes_that_it_always_had() {
        assertThat(Examples.content().hash().hex())
                .isEqualTo("34aba1a75d0af81f60c00029eac696117ba1fa0d99655c716fde1b815a30d63a");
        assertThat(Examples.content().heldTo(ProgrammeSettings.NONE)).isEqualTo(Examples.content());
    }

    @Test
    void settings_are_part_of_what_is_hashed_and_read_back() {
        var event = MustCatchEvent.of("tea", "{}".getBytes(UTF_8), Disposition.REFER);
        Hash baseline = Hash.of(new byte[] {1});
        List<Content> all =
                List.of(
                        Examples.content(),
                        held(baseline, event),
                        held(null, event),
                        held(baseline),
                        held(baseline, event.atLeast(Disposition.HOLD)));
        assertThat(all).extracting(Content::hash).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(one -> assertThat(Content.read(one.canonical())).isEqualTo(one));
    }

    @Test
    void settings_that_are_empty_or_out_of_order_or_name_an_event_twice_are_refused() {
        var a = MustCatchEvent.of("a", "{}".getBytes(UTF_8), Disposition.REFER);
        var b = MustCatchEvent.of("b", "{}".getBytes(UTF_8), Disposition.REFER);
        String written = new String(held(null, a, b).canonical(), UTF_8);
        String both = "[" + json(a) + "," + json(b) + "]";
        assertThat(written).contains(both);
        assertRefused(written.replace(both, "[]"), Reason.NOT_CANONICAL, "");
        assertRefused(
                written.replace(both, "[" + json(b) + "," + json(a) + "]"),
                Reason.NOT_CANONICAL,
                "");
        assertRefused(
                written.replace(both, "[" + json(a) + "," + json(a) + "]"),
                Reason.WRONG_VALUE,
                "/settings");
    }

    private static String json(MustCatchEvent event) {
        return new String(CanonicalJson.of(event), UTF_8);
    }

    private static Content held(@Nullable Hash baseline, MustCatchEvent... events) {
        return Examples.content().heldTo(new ProgrammeSettings(baseline, List.of(events)));
    }

    private static void assertRefused(String json, Reason reason, String place) {
        assertThatExceptionOfType(MalformedDocument.class)
                .isThrownBy(() -> Content.read(json.getBytes(UTF_8)))
                .satisfies(e -> assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason))
                .satisfies(e ->
                        assertThat(place == null || e.place().equals(place))
                                .as(e.place())
                                .isTrue());
    }

    private static Hash hash(Rule... rules) {
        return Content.of(Examples.policy(rules), List.of()).hash();
    }
}
