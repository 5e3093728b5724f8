package org.perimeter.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.decision.ExamKind;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.rule.Condition.Measure;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.Side;
import org.perimeter.engine.rule.Condition.Unit;
import org.perimeter.engine.rule.Condition.Validator;
import org.perimeter.ui.shell.Texts;

class EditorTextsTest {
    private final Texts texts = new Texts();

    @Test
    void each_test_of_each_type_and_its_opposite_has_its_words() {
        assertThat(Stream.of(Form.values()))
                .allSatisfy(form ->
                        Stream.of(FieldType.values())
                                .forEach(type -> {
                                    assertHas(new Operator(form, false).title(type));
                                    assertHas(new Operator(form, true).title(type));
                                }));
    }

    @Test
    void each_way_to_count_has_its_words() {
        for (var kind : Quantifier.Kind.values()) {
            assertHas(RowWords.countKey(kind, false));
            assertHas(RowWords.countKey(kind, true));
            assertHas(CountEditor.title(kind));
        }
    }

    @Test
    void each_grouping_command_and_effect_has_its_words() {
        Stream.of(Grouping.values()).map(RowWords::title).forEach(this::assertHas);
        Stream.of(RowCommand.values()).map(RowCommand::title).forEach(this::assertHas);
        Stream.of(RuleForm.Command.values()).map(RuleForm.Command::title).forEach(this::assertHas);
        Stream.of(EffectKind.values()).map(EffectKind::title).forEach(this::assertHas);
        Stream.of(ExamKind.values()).map(EffectLine::title).forEach(this::assertHas);
    }

    @Test
    void each_part_of_a_test_of_several_fields_has_its_words() {
        for (var construct : Construct.values()) {
            assertHas(construct.title());
            assertHas(construct.title() + ".more");
        }
        for (var term : Term.values()) {
            assertHas(term.title());
            assertHas(term.title() + ".says");
        }
        for (var measure : Measure.values()) {
            assertHas(LikenessEditor.title(measure));
            assertHas(LikenessEditor.title(measure) + ".says");
        }
        Stream.of(ListKind.values()).map(ListBox::title).forEach(this::assertHas);
        Stream.of(Side.values()).map(FiguresEditor::title).forEach(this::assertHas);
        Stream.of(Unit.values()).map(ElapsedEditor::title).forEach(this::assertHas);
        Stream.of(Validator.values()).map(ValidatorEditor::title).forEach(this::assertHas);
        Stream.of("left", "right", "amount", "expected", "of", "where")
                .map(NodePath.ROOT::then)
                .map(place -> RowWords.role(place).orElseThrow())
                .forEach(this::assertHas);
    }

    @Test
    void each_topic_and_each_answer_to_json_has_its_words() {
        Stream.of(Topic.values()).map(Topic::title).forEach(this::assertHas);
        Stream.of(EditorPresenter.Taking.values())
                .map(EditorPresenter.Taking::title)
                .forEach(this::assertHas);
    }

    @Test
    void each_key_of_the_list_of_keys_has_its_words() {
        for (var key : ShortcutsDialog.KEYS) {
            assertHas("editor.key." + key);
            assertHas("editor.key." + key + ".keys");
        }
    }

    private void assertHas(String key) {
        assertThat(texts.getAllTranslations(Locale.ENGLISH)).containsKey(key);
    }
}
