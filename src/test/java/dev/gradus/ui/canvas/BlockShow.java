package dev.gradus.ui.canvas;

import dev.gradus.edit.BlockEdits;
import dev.gradus.edit.Document;
import dev.gradus.edit.LayeredLayout;
import dev.gradus.edit.ReadyBlocks;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.Edge;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.io.BlockFolder;
import dev.gradus.io.GradusHome;
import dev.gradus.math.Shape;
import dev.gradus.io.Project;
import dev.gradus.io.ProjectFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes a project with blocks, to be opened and looked at: the argument is the file. */
public final class BlockShow {

    private BlockShow() {}

    public static void main(String[] args) throws Exception {
        Document document = SampleProjects.find("iris").orElseThrow().document();
        NodeId first = id(document, "dense 1");
        NodeId second = id(document, "dense 2");
        document = BlockEdits.insert(new Edge(first, second), ReadyBlocks.all().get(0).build(Optional.of(Shape.of(16))))
                .apply(document);
        NodeId block = BlockEdits.added(document).id();
        document = BlockEdits.repeat(block, 3).apply(document);
        document = BlockEdits.insert(new Edge(block, second), ReadyBlocks.all().get(0).build(Optional.of(Shape.of(16))))
                .apply(document);
        document = BlockEdits.collapse(BlockEdits.added(document).id(), false).apply(document);
        document = document.withLayout(LayeredLayout.of(document.graph()));
        ProjectFile.write(Path.of(args[0]), Project.of(document));
        new BlockFolder(new GradusHome(Path.of(args[1]))).save(dev.gradus.edit.SavedBlock.of(document,
                document.graph().groups().get(0)));
    }

    private static NodeId id(Document document, String name) {
        List<NodeId> found = document.graph().nodes().stream().filter(node -> node.name().equals(name)).map(Node::id).toList();
        return found.get(0);
    }
}
