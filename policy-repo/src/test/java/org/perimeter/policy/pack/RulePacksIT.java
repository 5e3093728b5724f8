package org.perimeter.policy.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.review.Evidence.MustCatch;
import org.perimeter.policy.version.Version;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.perimeter.testing.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@PolicyTest
class RulePacksIT {
    private static final String PROGRAMME = "pact";

    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired Drafts drafts;
    @Autowired Programmes programmes;
    @Autowired RulePacks packs;

    private Version first;
    private Version unchanged;
    private Version last;
    private long sequence;

    @BeforeEach
    void a_rule_that_two_of_three_versions_changed() {
        Person analyst = cast.analyst(Agency.CBSA);
        Person canada = cast.approver(Agency.CBSA);
        Person air = cast.approver(Agency.TC);
        var draft = journey.draft(PROGRAMME, analyst);
        first = journey.submitted(draft, analyst);
        journey.attached(first, analyst, MustCatch.PASSED);
        journey.approved(first, canada);
        journey.approved(first, air);
        sequence = journey.released(first, air).sequence();
        unchanged = journey.submittedAgain(first, analyst);
        int points = 900 + first.number();
        drafts.save(draft.id(), 1, Samples.policy(programmes.get(PROGRAMME), points), analyst.id());
        last = journey.submittedAgain(unchanged, analyst);
    }

    @Test
    void each_version_that_changed_the_rule_is_there_with_who_agreed_and_when_it_ran()
            throws IOException {
        Map<String, byte[]> files = unpacked(pack());

        assertThat(files)
                .containsKeys(
                        folder(first) + "rule.json",
                        folder(first) + "approvals/CBSA.json",
                        folder(first) + "approvals/TC.json",
                        folder(last) + "rule.fr.txt",
                        "releases/" + sequence + ".json");
        assertThat(files.keySet()).noneMatch(name -> name.startsWith(folder(unchanged)));
        assertThat(new String(files.get(folder(last) + "difference.en.txt"), UTF_8))
                .contains("Changed: R-1");
        assertThat(new String(files.get(folder(last) + "why.txt"), UTF_8)).isEqualTo("Try it\n");
    }

    @Test
    void the_manifest_proves_every_file() throws IOException {
        Map<String, byte[]> files = unpacked(pack());
        var proven = JsonMapper.shared().readTree(files.get("manifest.json")).get("files");

        assertThat(proven.size()).isEqualTo(files.size() - 1);
        proven.properties()
                .forEach(one ->
                        assertThat(Hash.of(Objects.requireNonNull(files.get(one.getKey()))).hex())
                                .isEqualTo(one.getValue().asString()));
    }

    @Test
    void the_same_pack_has_the_same_bytes() throws IOException {
        assertThat(pack()).isEqualTo(pack());
    }

    private byte[] pack() throws IOException {
        var out = new ByteArrayOutputStream();
        packs.write(last.id(), "R-1", out);
        return out.toByteArray();
    }

    private static String folder(Version version) {
        return String.format(java.util.Locale.ROOT, "versions/%05d/", version.number());
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
