export const sessionEn = {
  purpose: {
    title: "What do you read this for?", hint: "This is shared with conditions. What you say goes with every read from this tab, and is kept with it.", label: "Purpose",
    show: "Show it", said: (purpose) => `Read for: ${purpose}`, change: "change",
  },
  session: {
    signIn: "Sign in", signOut: "Sign out", again: "Sign in again",
    ended: "Your session has ended. You see what is public; nothing more can be written.",
    refused: "You are not signed in: the sign-in was refused or broken off.",
    broken: "You are not signed in: this sign-in was begun in another browser or window, took too long, or has been used already.",
    unavailable: "You are not signed in: the sign-in service does not answer now. Try again in a few minutes.",
    role: {
      planner: "Planner", reporter: "Reporter", signatory: "Signatory", reviewer: "Reviewer", releaser: "Releaser", owner: "Project owner", district: "District",
      leader: "Leader", supervisor: "Supervisor", evaluator: "Evaluator", auditor: "Auditor", operator: "Operator", system: "System",
    },
  },
};
