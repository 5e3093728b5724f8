package org.perimeter.engine.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds every occurrence of many patterns in one pass over a text (Aho and Corasick, 1975).
///
/// States are numbered breadth first, so that the children of a state follow each other. States with many children have
/// their steps laid out by character; the others look through theirs and fall back to the longest suffix that is a state.
/// Space grows with the characters of the patterns alone.
public final class Automaton {
    private static final int MANY = 4;
    private static final int START = 0;

    private final int[] firstChild;
    private final char[] symbol;
    private final int[] fallback;
    private final int[] @Nullable [] steps;
    private final int[] @Nullable [] found;

    /// By character: its number among those that patterns hold, from 1; 0 for the others.
    private final char[] symbols;

    private final int alphabet;

    /// @param patterns none of them empty; numbered as they come
    public Automaton(List<String> patterns) {
        this.symbols = symbols(patterns);
        this.alphabet = 1 + IntStream.range(0, symbols.length).map(c -> symbols[c]).max().orElse(0);
        List<Node> nodes = breadthFirst(trie(patterns));
        int states = nodes.size();
        this.firstChild = new int[states + 1];
        this.symbol = new char[states];
        this.fallback = new int[states];
        this.steps = new int[states] @Nullable [];
        this.found = new int[states] @Nullable [];
        int next = 1;
        for (int state = 0; state < states; state++) {
            Node node = nodes.get(state);
            symbol[state] = node.symbol;
            firstChild[state] = next;
            next += node.children.size();
        }
        firstChild[states] = next;
        for (int state = 0; state < states; state++) {
            connect(state, nodes.get(state));
        }
    }

    private static final class Node {
        private final char symbol;
        private final Map<Character, Node> children = new TreeMap<>();
        private final List<Integer> patterns = new ArrayList<>(1);

        Node(char symbol) {
            this.symbol = symbol;
        }
    }

    private static char[] symbols(List<String> patterns) {
        int[] letters = patterns.stream().flatMapToInt(String::chars).distinct().sorted().toArray();
        char[] symbols = new char[letters.length == 0 ? 0 : letters[letters.length - 1] + 1];
        for (int i = 0; i < letters.length; i++) {
            symbols[letters[i]] = (char) (i + 1);
        }
        return symbols;
    }

    private Node trie(List<String> patterns) {
        Node root = new Node((char) 0);
        for (int i = 0; i < patterns.size(); i++) {
            Node node = root;
            for (char c : patterns.get(i).toCharArray()) {
                node = node.children.computeIfAbsent(symbols[c], Node::new);
            }
            node.patterns.add(i);
        }
        return root;
    }

    private static List<Node> breadthFirst(Node root) {
        List<Node> nodes = new ArrayList<>();
        Deque<Node> left = new ArrayDeque<>();
        left.add(root);
        while (!left.isEmpty()) {
            Node node = left.remove();
            nodes.add(node);
            left.addAll(node.children.values());
        }
        return nodes;
    }

    /// Fallbacks of lesser states are known: those of the children follow from them.
    private void connect(int state, Node node) {
        int[] own = node.patterns.stream().mapToInt(Integer::intValue).toArray();
        int[] inherited = state == START ? null : found[fallback[state]];
        found[state] = inherited == null ? (own.length == 0 ? null : own) : joined(own, inherited);
        if (state == START || node.children.size() > MANY) {
            steps[state] = layOut(state);
        }
        for (int child = firstChild[state]; child < firstChild[state + 1]; child++) {
            fallback[child] = state == START ? START : next(fallback[state], symbol[child]);
        }
    }

    private int[] layOut(int state) {
        int[] laidOut = new int[alphabet];
        if (state != START) {
            for (int one = 1; one < alphabet; one++) {
                laidOut[one] = next(fallback[state], one);
            }
        }
        for (int child = firstChild[state]; child < firstChild[state + 1]; child++) {
            laidOut[symbol[child]] = child;
        }
        return laidOut;
    }

    private static int[] joined(int[] own, int[] inherited) {
        int[] both = Arrays.copyOf(own, own.length + inherited.length);
        System.arraycopy(inherited, 0, both, own.length, inherited.length);
        return both;
    }

    /// The state before the first character.
    public int start() {
        return START;
    }

    /// The state after one more character.
    public int step(int state, char c) {
        int one = c < symbols.length ? symbols[c] : 0;
        return one == 0 ? START : next(state, one);
    }

    private int next(int from, int one) {
        for (int state = from; ; state = fallback[state]) {
            int[] laidOut = steps[state];
            if (laidOut != null) {
                return laidOut[one];
            }
            int end = firstChild[state + 1];
            for (int child = firstChild[state]; child < end; child++) {
                if (symbol[child] == one) {
                    return child;
                }
            }
        }
    }

    /// The numbers of the patterns that end with the last character; `null` where none does.
    public int @Nullable [] found(int state) {
        return found[state];
    }
}
