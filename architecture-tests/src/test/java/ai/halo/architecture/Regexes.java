package ai.halo.architecture;

import static java.util.stream.Collectors.toSet;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every regular expression that Java sources hold against a text, worked out from the sources. */
final class Regexes {

    private static final Set<String> ON_STRINGS =
            Set.of("matches", "replaceAll", "replaceFirst", "split");

    /** A pattern that is held against a whole text, or searched for in one. */
    record Use(String regex, int flags, boolean searches) {}

    private final Syntax syntax;
    private final Map<Use, String> uses = new LinkedHashMap<>();
    private final List<String> unresolved = new ArrayList<>();

    Regexes(List<SourceFile> files) {
        syntax = Syntax.of(files);
        for (Syntax.Unit unit : syntax.units()) {
            new Finder(unit).scan(unit.tree(), null);
        }
    }

    /** Each with the file it stands in. */
    Map<Use, String> uses() {
        return uses;
    }

    /** The places where nobody can say from the sources what is held against a text. */
    List<String> unresolved() {
        return unresolved;
    }

    private final class Finder extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final Syntax.Unit unit;
        private final String text;

        Finder(Syntax.Unit unit) {
            this.unit = unit;
            this.text = String.join("\n", unit.file().lines());
        }

        @Override
        public @Nullable Void visitMethodInvocation(
                MethodInvocationTree call, @Nullable Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree select
                    && !call.getArguments().isEmpty()) {
                look(select, call.getArguments());
            }
            return super.visitMethodInvocation(call, null);
        }

        private void look(MemberSelectTree select, List<? extends ExpressionTree> arguments) {
            String method = select.getIdentifier().toString();
            ExpressionTree first = arguments.getFirst();
            if (method.equals("compile") && select.getExpression().toString().equals("Pattern")) {
                String flags = arguments.size() == 1 ? "" : arguments.get(1).toString();
                add(first, flags(flags), isSearchedFor());
            } else if (ON_STRINGS.contains(method) && !isOfPatterns(method, select, arguments)) {
                add(first, 0, !method.equals("matches"));
            }
        }

        /** Of matchers, patterns and lists, which have methods of the same names. */
        private boolean isOfPatterns(
                String method, MemberSelectTree select, List<? extends ExpressionTree> arguments) {
            ExpressionTree first = arguments.getFirst();
            boolean replacesByFunction =
                    first instanceof LambdaExpressionTree || first instanceof MemberReferenceTree;
            boolean ofMatcher = method.startsWith("replace") && arguments.size() == 1;
            return replacesByFunction
                    || ofMatcher
                    || syntax.isPattern(select.getExpression(), unit)
                    || syntax.isPattern(first, unit);
        }

        private void add(ExpressionTree argument, int flags, boolean searches) {
            Set<String> regexes = syntax.values(argument, getCurrentPath(), unit);
            if (regexes.isEmpty()) {
                unresolved.add(unit.file().address() + ": " + argument);
            }
            for (String regex : regexes) {
                try {
                    Pattern.compile(regex, flags);
                    uses.putIfAbsent(new Use(regex, flags, searches), unit.file().address());
                } catch (PatternSyntaxException wronglyJoined) {
                    unresolved.add(unit.file().address() + ": " + regex);
                }
            }
        }

        /** Whether anybody in the file does more with it than hold it against a whole text. */
        private boolean isSearchedFor() {
            String name = syntax.nameOf(getCurrentPath());
            return text.contains(".find()")
                    || name.isEmpty()
                    || Pattern.compile(
                                    "\\b"
                                            + name
                                            + "\\s*\\.(split|matcher\\([^;]*?\\)\\s*\\.(find|results|replace))")
                            .matcher(text)
                            .find();
        }
    }

    private static int flags(String expression) {
        Map<String, Integer> known =
                Map.of(
                        "CASE_INSENSITIVE", Pattern.CASE_INSENSITIVE,
                        "UNICODE_CASE", Pattern.UNICODE_CASE,
                        "MULTILINE", Pattern.MULTILINE,
                        "DOTALL", Pattern.DOTALL);
        Set<String> named =
                Stream.of(expression.split("\\W+")).filter(known::containsKey).collect(toSet());
        return named.stream().mapToInt(known::get).reduce(0, (some, more) -> some | more);
    }
}
