/** One diagram of each type that Mermaid 12 documents, by its first word. Data for tests. */
export const GOLDEN: Readonly<Record<string, string>> = {
  flowchart: `flowchart TD
  accTitle: First look at an alert
  accDescr: An alert is confirmed or closed.
  subgraph triage["Triage"]
    a["Confirm the alert<br>(Triage analyst)"] --> b{"Is it real?"}
  end
  b -->|"Yes, or cannot be told"| c[["Isolate a host"]]
  b -->|No| d(["End: close it"])
  c --> e[("Evidence store")]
  c -.-> f[/"→ Ransomware"/]`,
  graph: `graph LR
  A[Sensor] --- B((SIEM)) ==> C>Analyst]
  style B fill:#fde68a,stroke:#92400e
  classDef hot fill:#7f1d1d,color:#fff
  class C hot`,
  'flowchart-elk': `flowchart-elk LR
  A[Alert] --> B[Triage] --> C[Close]`,
  sequenceDiagram: `sequenceDiagram
  autonumber
  actor R as Reporter
  participant S as Service desk
  participant T as Triage analyst
  R->>+S: I clicked a link
  S->>T: Open a case with the original message
  Note over S,T: within fifteen minutes
  alt credentials entered
    T-->>S: Revoke the sessions
  else nothing typed
    T--xS: Close
  end
  S-->>-R: Thank you`,
  classDiagram: `classDiagram
  class Incident {
    +string id
    +Severity severity
    +close(reason) bool
  }
  class Severity {
    <<enumeration>>
    SEV1
    SEV2
  }
  Incident --> "1" Severity : rated
  Incident o-- Finding
  note for Incident "one record each"`,
  'stateDiagram-v2': `stateDiagram-v2
  [*] --> New
  New --> Triage : picked up
  state Triage {
    [*] --> Reading
    Reading --> Asking
  }
  state ready <<choice>>
  Triage --> ready
  ready --> Closed : false positive
  ready --> Open : real
  note right of Open : clocks are running
  Open --> [*]`,
  erDiagram: `erDiagram
  RUNBOOK ||--o{ STEP : has
  STEP }o--|| ROLE : "is done by"
  RUNBOOK {
    string id PK
    date last_reviewed
  }
  STEP {
    string key
    string title "as in the heading"
  }`,
  journey: `journey
  title Reporting a message
  section Report
    Notice it: 3: Staff
    Press the button: 5: Staff
  section Triage
    Read headers: 4: Analyst
    Answer: 5: Analyst, Staff`,
  gantt: `gantt
  title Clocks of one incident
  dateFormat YYYY-MM-DD HH:mm
  axisFormat %d %H:%M
  section Supervisor
    Early warning :crit, a1, 2026-03-01 10:00, 24h
    Notification :active, a2, 2026-03-01 10:00, 72h
  section People
    Tell customers :done, a3, after a1, 12h
    Closed :milestone, 2026-03-04 10:00, 0d`,
  pie: `pie showData
  title Where it came from
  "Mail" : 42
  "Web" : 31
  "Stolen session" : 12
  "Supplier" : 6`,
  quadrantChart: `quadrantChart
  title Gaps
  x-axis Cheap --> Dear
  y-axis Small --> Great
  quadrant-1 Plan
  quadrant-2 Do now
  quadrant-3 Leave
  quadrant-4 Ask why
  Logging: [0.3, 0.8]
  Backups: [0.7, 0.6]`,
  requirementDiagram: `requirementDiagram
  requirement notify_in_time {
    id: 1
    text: notify within 72 hours
    risk: high
    verifymethod: test
  }
  element runbook {
    type: document
  }
  runbook - satisfies -> notify_in_time`,
  gitGraph: `gitGraph
  commit id: "parse"
  branch rules
  checkout rules
  commit id: "first rule"
  commit tag: "v1"
  checkout main
  merge rules
  commit id: "release"`,
  C4Context: `C4Context
  title Readers of the site
  Person(responder, "Responder", "At three in the morning")
  System(site, "Readyroom", "Static pages")
  System_Ext(siem, "SIEM", "Links to runbooks")
  Rel(responder, site, "Reads")
  Rel(siem, site, "Links to")`,
  C4Container: `C4Container
  title Parts
  Container(cli, "Command line", "Node", "Checks and builds")
  ContainerDb(git, "Content", "Markdown", "Runbooks")
  Rel(cli, git, "Reads")`,
  C4Component: `C4Component
  title Rooms
  Component(rules, "Rules", "TypeScript", "Findings")
  Component(views, "Views", "TypeScript", "Props")
  Rel(views, rules, "Shows")`,
  C4Dynamic: `C4Dynamic
  title One build
  Component(a, "Reader", "", "")
  Component(b, "Writer", "", "")
  Rel(a, b, "hands over")`,
  C4Deployment: `C4Deployment
  title Where it runs
  Deployment_Node(host, "Web host", "any") {
    Container(files, "Files", "HTML", "Static")
  }`,
  mindmap: `mindmap
  root((Incident))
    Detect
      Alerts
      Reports
    Respond
      Contain
      Communicate
    Recover`,
  timeline: `timeline
  title One night
  section Evening
    Late : Alert
    Night : Declared : SEV2
  section Morning
    Dawn : Recovered`,
  sankey: `sankey
Alerts,Closed,60
Alerts,Cases,40
Cases,Incidents,9
Cases,Closed cases,31`,
  xychart: `xychart
  title "Minutes to acknowledge"
  x-axis [Q1, Q2, Q3, Q4]
  y-axis "Minutes" 0 --> 60
  bar [42, 35, 28, 19]
  line [45, 40, 30, 20]`,
  block: `block
  columns 3
  a["Collect"] b["Normalise"] c["Correlate"]
  space d[("Store")] space
  a --> d`,
  packet: `packet
  title Header
  0-15: "Source port"
  16-31: "Destination port"
  32-63: "Sequence number"`,
  kanban: `kanban
  todo[To do]
    t1[Review phishing]
    t2[Exercise ransomware]
  doing[Doing]
    t3[Write web shell]
  done[Done]
    t4[Isolate a host]`,
  'architecture-beta': `architecture-beta
  group edge(cloud)[Edge]
  service gateway(server)[Gateway] in edge
  service logs(database)[Logs] in edge
  service users(internet)[Users]
  users:R --> L:gateway
  gateway:B --> T:logs`,
  'radar-beta': `radar-beta
  title Functions
  axis gv["Govern"], id["Identify"], pr["Protect"], de["Detect"], rs["Respond"], rc["Recover"]
  curve now["Now"]{2, 3, 2, 4, 3, 2}
  curve target["Target"]{3, 4, 4, 4, 4, 3}
  max 5`,
  'treemap-beta': `treemap-beta
"Hours"
  "Contain": 12
  "Recover": 30
"Money"
  "Forensics": 8`,
  'treeView-beta': `treeView-beta
  "content"
    "assessments"
    "site.yml"
  "runbooks"
    "phishing.md"`,
  'ishikawa-beta': `ishikawa-beta
  Late containment
    People
      Night desk alone
    Process
      No authority to isolate
    Tools
      Sensor offline`,
  'venn-beta': `venn-beta
  title "Who sees it"
  set Mail
  set Endpoint
  union Mail,Endpoint["Both"]`,
  'wardley-beta': `wardley-beta
title Response
anchor Staff [0.95, 0.63]
component Runbook [0.79, 0.61]
component SIEM [0.52, 0.80]
Staff -> Runbook
Runbook -> SIEM
evolve Runbook 0.8`,
  'cynefin-beta': `cynefin-beta
  title Incidents
  complex
    "New behaviour"
  complicated
    "Known malware, new host"
  clear
    "Spam"
  chaotic
    "Encryption is running"
  confusion
    "Strange log entry"
  complex --> complicated : "Pattern found"`,
  'usecase-beta': `usecase-beta
  actor Responder
  Responder --> Find
  Responder --> Log`,
  'railroad-beta': `railroad-beta
duration = sequence(nonterminal("digits"), choice(terminal("m"), terminal("h"), terminal("d"))) ;`,
  'railroad-ebnf-beta': `railroad-ebnf-beta
duration = digits , ( "m" | "h" | "d" ) ;
digits = digit , { digit } ;`,
  'railroad-abnf-beta': `railroad-abnf-beta
duration = 1*DIGIT ( "m" / "h" / "d" ) ;`,
  'railroad-peg-beta': `railroad-peg-beta
duration <- digit+ ( "m" / "h" / "d" ) ;
digit <- "0" / "1" ;`,
  eventmodeling: `eventmodeling

tf 01 ui ReportButton
tf 02 cmd OpenCase { reporter: string }
tf 03 evt CaseOpened
tf 04 rmo Queue`,
  'swimlane-beta': `swimlane-beta LR
  subgraph Desk
    take[Take the call]
  end
  subgraph Triage
    judge{Real?}
    open[Open a case]
  end
  take --> judge
  judge -->|Yes| open`,
  'agentflow-beta': `agentflow-beta TB
  flow triage["Triage"]
    mail["Reported mail"]@{ shape: input }
    read["Read headers"]@{ shape: task }
    box["sandbox"]@{ shape: tool }
    ok["Harmless?"]@{ shape: decision }
    mail --> read --> box --> ok
  end`,
  info: `info`,
};
