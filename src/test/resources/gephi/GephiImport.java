import java.io.File;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Opens a file as Gephi does where its dialog says not to merge parallel edges, and prints the nodes and edges that arrive, a
 * line each.
 */
public final class GephiImport {
  public static void main(String[] arguments) throws Exception {
    Lookup services = Lookup.getDefault();
    ProjectController projects = services.lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController importer = services.lookup(ImportController.class);
    Container container = importer.importFile(new File(arguments[0]));
    container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
    importer.process(container, new DefaultProcessor(), workspace);
    GraphModel model = services.lookup(GraphController.class).getGraphModel(workspace);
    DirectedGraph graph = model.getDirectedGraph();
    Column relation = null;
    for (Column column : model.getEdgeTable()) {
      relation = column.getTitle().equals("relation") ? column : relation;
    }
    for (Node node : graph.getNodes().toArray()) {
      System.out.println("node|" + node.getLabel());
    }
    for (Edge edge : graph.getEdges().toArray()) {
      System.out.println(
          String.join(
              "|",
              "edge",
              edge.getSource().getLabel(),
              String.valueOf(edge.getAttribute(relation)),
              edge.getTarget().getLabel(),
              edge.isDirected() ? "directed" : "undirected"));
    }
  }
}
