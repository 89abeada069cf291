export const sessionEn = {
  session: {
    signIn: "Sign in", signOut: "Sign out", again: "Sign in again",
    ended: "Your session has ended. You see what is public; nothing more can be written.",
    refused: "You are not signed in: the sign-in was refused or broken off.",
    role: {
      planner: "Planner", reporter: "Reporter", signatory: "Signatory", reviewer: "Reviewer", releaser: "Releaser", owner: "Project owner", district: "District",
      leader: "Leader", supervisor: "Supervisor", evaluator: "Evaluator", auditor: "Auditor", operator: "Operator", system: "System",
    },
  },
};
