package ai.halo.architecture;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Java sources as trees, in which texts are joined where the sources alone say of what. */
final class Syntax {

    private static final int DEPTH = 8;

    /** One file. */
    record Unit(SourceFile file, CompilationUnitTree tree) {}

    private final List<Unit> units = new ArrayList<>();

    /** Fields by the name of their type and their own. */
    private final Map<String, Field> fields = new HashMap<>();

    /** A field, and where it stands. */
    private record Field(VariableTree tree, TreePath path) {}

    static Syntax of(List<SourceFile> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var syntax = new Syntax();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var sources =
                    manager.getJavaFileObjectsFromPaths(
                            files.stream().map(SourceFile::path).toList());
            var task = (JavacTask) compiler.getTask(null, manager, null, null, null, sources);
            var byPath = new HashMap<String, SourceFile>();
            files.forEach(file -> byPath.put(file.path().toUri().toString(), file));
            for (CompilationUnitTree tree : task.parse()) {
                SourceFile file =
                        requireNonNull(byPath.get(tree.getSourceFile().toUri().toString()));
                syntax.units.add(new Unit(file, tree));
                syntax.remember(tree);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return syntax;
    }

    List<Unit> units() {
        return units;
    }

    /** What a text may be here; nothing where the sources leave it open. */
    Set<String> values(ExpressionTree expression, TreePath at, Unit unit) {
        return values(expression, at, unit, 0);
    }

    /** Whether it is the name of a field that holds a pattern. */
    boolean isPattern(ExpressionTree expression, Unit unit) {
        return expression instanceof IdentifierTree name
                && unit.tree().getTypeDecls().stream()
                        .filter(ClassTree.class::isInstance)
                        .map(type -> ((ClassTree) type).getSimpleName() + "." + name.getName())
                        .map(fields::get)
                        .anyMatch(field -> field != null && typeOf(field.tree()).equals("Pattern"));
    }

    /** The name of the field that is given a value here, or nothing. */
    String nameOf(TreePath path) {
        for (Tree tree : path) {
            if (tree instanceof VariableTree variable) {
                return variable.getName().toString();
            }
        }
        return "";
    }

    private void remember(CompilationUnitTree tree) {
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
                if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type) {
                    fields.put(
                            type.getSimpleName() + "." + variable.getName(),
                            new Field(variable, getCurrentPath()));
                }
                return super.visitVariable(variable, null);
            }
        }.scan(tree, null);
    }

    private Set<String> values(ExpressionTree expression, TreePath at, Unit unit, int depth) {
        if (depth > DEPTH) {
            return Set.of();
        }
        return switch (expression) {
            case LiteralTree literal -> Set.of(String.valueOf(literal.getValue()));
            case ParenthesizedTree inner -> values(inner.getExpression(), at, unit, depth + 1);
            case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS ->
                    joined(
                            values(sum.getLeftOperand(), at, unit, depth),
                            values(sum.getRightOperand(), at, unit, depth));
            case MethodInvocationTree call
                    when call.getMethodSelect().toString().equals("Pattern.quote") ->
                    Set.of("\\Qa b\\E");
            case IdentifierTree name -> named(name.getName().toString(), at, unit, depth);
            case MemberSelectTree select -> field(lastOf(select), unit, depth);
            default -> Set.of();
        };
    }

    private static Set<String> joined(Set<String> lefts, Set<String> rights) {
        var all = new TreeSet<String>();
        lefts.forEach(left -> rights.forEach(right -> all.add(left + right)));
        return all;
    }

    private static String lastOf(MemberSelectTree select) {
        String owner = select.getExpression().toString();
        return owner.substring(owner.lastIndexOf('.') + 1) + "." + select.getIdentifier();
    }

    /** A parameter is what any caller in the file sends; everything else is a constant. */
    private Set<String> named(String name, TreePath at, Unit unit, int depth) {
        for (Tree tree : at) {
            if (tree instanceof MethodTree method) {
                for (int i = 0; i < method.getParameters().size(); i++) {
                    if (method.getParameters().get(i).getName().contentEquals(name)) {
                        return sent(method, i, at, unit, depth);
                    }
                }
            }
            if (tree instanceof ClassTree type) {
                Set<String> found = field(type.getSimpleName() + "." + name, unit, depth);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return Set.of();
    }

    private Set<String> field(String name, Unit unit, int depth) {
        Field field = fields.get(name);
        return field == null || field.tree().getInitializer() == null
                ? Set.of()
                : values(field.tree().getInitializer(), field.path(), unit, depth + 1);
    }

    private Set<String> sent(MethodTree method, int index, TreePath at, Unit unit, int depth) {
        String type = "";
        for (Tree tree : at) {
            type =
                    tree instanceof ClassTree home && type.isEmpty()
                            ? "" + home.getSimpleName()
                            : type;
        }
        String called = method.getName().contentEquals("<init>") ? type : "" + method.getName();
        var all = new LinkedHashSet<String>();
        var open = new boolean[1];
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethodInvocation(
                    MethodInvocationTree call, @Nullable Void nothing) {
                String name = call.getMethodSelect().toString();
                take(name.substring(name.lastIndexOf('.') + 1), call.getArguments());
                return super.visitMethodInvocation(call, null);
            }

            @Override
            public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
                take(made.getIdentifier().toString(), made.getArguments());
                return super.visitNewClass(made, null);
            }

            private void take(String name, List<? extends ExpressionTree> arguments) {
                if (name.equals(called) && arguments.size() == method.getParameters().size()) {
                    Set<String> values =
                            values(arguments.get(index), getCurrentPath(), unit, depth + 1);
                    open[0] |= values.isEmpty();
                    all.addAll(values);
                }
            }
        }.scan(unit.tree(), null);
        return open[0] ? Set.of() : all;
    }

    private static String typeOf(VariableTree variable) {
        return String.valueOf(variable.getType());
    }
}
